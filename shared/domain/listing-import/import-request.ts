import { z } from "zod";
import { centreIdSchema } from "../ids.ts";
import { jstDateSchema } from "../times.ts";

/** What an operator hands over to import one file. A Lambda invocation carries 6 MB, so about 4 MB of file. */
export const importRequestSchema = z.object({
  fileName: z.string().min(1).max(300),
  contentBase64: z.base64(),
  /** Day on which the list was made, where its name does not tell: the date of the file. */
  madeOn: jstDateSchema.optional(),
  /** Desk for which it is imported: a list that does not say whose it is, is that of the desk's only municipality. */
  centreId: centreIdSchema.optional(),
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
