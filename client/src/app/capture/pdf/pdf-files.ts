/** Where the build puts what `pdfjs-dist` fetches while it reads: decoders, two fonts, a colour profile (angular.json). */
export const PDF_FILES = '/media/pdfjs-6.5.438';
