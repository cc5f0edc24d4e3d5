/** Secrets that nobody can guess. Passed in, so that a test can name them beforehand. */
export interface Random {
  /** 256 bits in base64url, 43 characters: for links, sessions and cookies. */
  token(): string;
  /** Six decimal digits, each value equally likely, to be typed from a mail: `048213`. */
  sixDigitCode(): string;
}
