import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { WebResponse } from "./web-response.ts";

const compress = promisify(gzip);

/**
 * A PDF to look at and print. Always compressed, because Lambda answers 6 MB at most: the tags of many letters are large
 * and alike.
 */
export const pdfResponse = async (pdf: Uint8Array, fileName: string): Promise<WebResponse> => ({
  status: 200,
  headers: {
    "Content-Type": "application/pdf",
    "Content-Encoding": "gzip",
    "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Cache-Control": "no-store",
    // The browser's own reader needs styles of its own; the file itself runs nothing.
    "Content-Security-Policy": "frame-ancestors 'none'",
  },
  cookies: [],
  body: (await compress(pdf)).toString("base64"),
  isBase64: true,
});
