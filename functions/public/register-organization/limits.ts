import { rateLimit } from "../../../shared/http/rate-limit.ts";
import type { Dependencies } from "./dependencies.ts";

const hour = 3600;

/** How often one address (IP) or one identity (e-mail address) may do what costs mails or tells what is registered. */
export const limits = (deps: Pick<Dependencies, "access" | "clock">) => {
  const limit = rateLimit(deps);
  return {
    lookUp: (clientIp: string) =>
      limit({ bucket: "organization-look-up", identity: clientIp, uses: 60, windowSeconds: hour }),
    register: async (clientIp: string, email: string) => {
      await limit({ bucket: "organization-register-ip", identity: clientIp, uses: 30, windowSeconds: hour });
      await limit({ bucket: "organization-mail", identity: email, uses: 5, windowSeconds: hour });
    },
  };
};
