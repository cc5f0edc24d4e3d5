import type { IncomingHttpHeaders } from "node:http";
import { basename } from "node:path";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The name that a server gives a file, else the last part of its address. */
export const fileNameOf = (url: URL, headers: Pick<IncomingHttpHeaders, "content-disposition">): string => {
  const disposition = headers["content-disposition"] ?? "";
  const extended = /filename\*=(?:utf-8)?''([^;]+)/iu.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)/iu.exec(disposition)?.[1];
  const name = extended ? decoded(extended) : (plain ?? decoded(url.pathname));
  return basename(name.trim()).slice(-200) || url.hostname;
};
