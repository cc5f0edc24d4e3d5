import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import type { ListStore } from "../../ports/list-store.ts";
import { requestLimits } from "../request-limits.ts";

/** Seconds that a form for a large file is good for. */
const formLasts = 3600;

/** S3 says 403 of a key that is not there to whom it does not tell what is. */
const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0);

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
  size: async (Key) => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  uploadForm: async (prefix, { returnTo, bytes }) => {
    const { url, fields } = await createPresignedPost(client, {
      Bucket,
      // S3 puts the name of the file that was chosen in here.
      Key: `${prefix}\${filename}`,
      Conditions: [["content-length-range", 0, bytes]],
      Fields: { success_action_redirect: returnTo },
      Expires: formLasts,
    });
    return { action: url, fields };
  },
});
