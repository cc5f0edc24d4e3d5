import { z } from "zod";

/** E-mail address as people really have them: `a..b@docomo.ne.jp` and `c.@docomo.ne.jp` exist, so dots are not judged. */
export const emailAddressSchema = z
  .string()
  .max(254)
  .regex(
    /^[^\s@<>()[\]\\,;:"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
  );

/** Phone number, E.164: `+81352535111`. */
export const phoneNumberSchema = z.string().regex(/^\+81\d{9,10}$/);

/** A contact point by the GIF core data model. */
export const contactPointSchema = z.object({
  contactPointName: z.string().max(100).default(""),
  contactPointPhoneNumber: phoneNumberSchema.optional(),
  contactPointEmailAddress: emailAddressSchema.optional(),
  contactPointUrl: z.url().optional(),
  contactPointRemark: z.string().max(300).default(""),
});
