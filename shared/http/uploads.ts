import { BadForm } from "./bad-form.ts";

/** A file that was posted with a form. */
export interface Upload {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface PostedForm {
  readonly fields: URLSearchParams;
  /** By the name of the field; a field in which no file was chosen is not among them. */
  readonly uploads: ReadonlyMap<string, Upload>;
}

export const isMultipart = (contentType: string | undefined): boolean =>
  contentType?.toLowerCase().startsWith("multipart/form-data") ?? false;

/** Reads a form that carries files. @throws BadForm */
export const readMultipart = async (contentType: string, body: Uint8Array): Promise<PostedForm> => {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw new BadForm();
    });
  const fields = new URLSearchParams();
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === "string") fields.append(name, value.replaceAll("\r\n", "\n"));
    else if (value.name !== "")
      uploads.set(name, { name: value.name, content: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, uploads };
};
