/** How far a file is: of a PDF, the page that is being made a picture. */
export interface PageProgress {
  readonly page: number;
  readonly pages: number;
}
