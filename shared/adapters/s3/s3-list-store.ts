import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import type { ListStore } from "../../ports/list-store.ts";
import { requestLimits } from "../request-limits.ts";

/** Seconds that a form for a large file is good for. */
const formLasts = 3600;

/** Files of lists in the bucket of a stage, by S3's presigned POST also straight from the browser. */
export const s3ListStore = (
  { LISTS_BUCKET: Bucket }: { readonly LISTS_BUCKET: string },
  client = new S3Client({ requestHandler: requestLimits }),
): ListStore => ({
  put: async (Key, content) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: content }));
  },
  get: async (Key) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  uploadForm: async (prefix, { returnTo, bytes }) => {
    const { url, fields } = await createPresignedPost(client, {
      Bucket,
      // S3 puts the name of the file that was chosen in here.
      Key: `${prefix}\${filename}`,
      Conditions: [["content-length-range", 1, bytes]],
      Fields: { success_action_redirect: returnTo },
      Expires: formLasts,
    });
    return { action: url, fields };
  },
});
