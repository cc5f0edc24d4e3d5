/** What is known of a row besides its cells. */
export interface RowContext {
  readonly fileName: string;
  /** Day on which the list was made: from it, days without a year are counted. */
  readonly madeOn: string;
  /** Municipality whose list it is, where the list as a whole tells it. */
  readonly municipalityCode?: string | undefined;
  /** The month that the list is about, where days are written without it. */
  readonly month?: number | undefined;
}
