import { z } from "zod";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import { organizationSignIn } from "../../../shared/text/organization-sign-in.ts";

export const signInSchema = z.object({ email: emailAddress(organizationSignIn.emailError) });
