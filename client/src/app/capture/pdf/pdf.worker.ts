// Reads PDFs beside the page; bundled with the app, so that it is there without a network.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
