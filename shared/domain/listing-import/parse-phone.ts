const area = "0\\d{1,4}";
const written = new RegExp(`(?<![0-9])(?:\\(?(${area})\\)?[-( ]?(\\d{1,4})[-) ]?(\\d{3,4}))(?![0-9])`, "gu");
const valid = /^(?:0(?:60|70|80|90|50)\d{8}|0[1-9]\d{8}|0120\d{6}|0800\d{7}|0570\d{6})$/u;

const normalised = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\+81[- ]?(?:\(0\))?/gu, "0")
    .replace(/[‐‑–—−ーｰ]/gu, "-");

/** Reads the first complete Japanese phone number in a text as E.164; a number without its area code is not completed. */
export const parsePhone = (text: string): string | undefined => {
  for (const [, first = "", second = "", third = ""] of normalised(text).matchAll(written)) {
    const digits = first + second + third;
    if (valid.test(digits)) return `+81${digits.slice(1)}`;
  }
  return undefined;
};
