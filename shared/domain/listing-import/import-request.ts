import { z } from "zod";

/** What an operator hands over to import one file. A Lambda invocation carries 6 MB, so about 4 MB of file. */
export const importRequestSchema = z.object({
  fileName: z.string().min(1).max(300),
  contentBase64: z.base64(),
  /** Named on every listing that comes of it. */
  source: z.object({
    name: z.string().min(1).max(200),
    licence: z.string().min(1).max(300),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  }),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;
