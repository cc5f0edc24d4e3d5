const names = new Intl.DisplayNames(["ja"], { type: "language", fallback: "code" });

/** A language by its two letters: `en` → 英語. */
export const languageLabel = (code: string): string => names.of(code) ?? code;
