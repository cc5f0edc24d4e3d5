import { rateLimit } from "../../../shared/http/rate-limit.ts";
import type { Dependencies } from "./dependencies.ts";

const hour = 3600;

/** How often one address (IP) or one e-mail address may do what costs mails or records. */
export const limits = (deps: Pick<Dependencies, "access" | "clock">) => {
  const limit = rateLimit(deps);
  return {
    begin: (clientIp: string) =>
      limit({ bucket: "senior-begin-ip", identity: clientIp, uses: 60, windowSeconds: hour }),
    register: async (clientIp: string, contact: string) => {
      await limit({ bucket: "senior-register-ip", identity: clientIp, uses: 30, windowSeconds: hour });
      await limit({ bucket: "senior-contact", identity: contact, uses: 5, windowSeconds: hour });
    },
  };
};
