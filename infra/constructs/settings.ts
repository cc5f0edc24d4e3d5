import { CfnParameter } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Stage } from "../config.ts";
import type { SettingName } from "../grants/grant.ts";
import { ratePerWorker } from "./sending-rate.ts";

/** Settings of the stage that functions are told. What the local runner must set otherwise is a template parameter. */
export class Settings extends Construct {
  readonly values: Readonly<Record<SettingName, string>>;

  constructor(scope: Construct, id: string, { site, mail, sms, staffSignIn, corsAllowedOrigins }: Stage) {
    super(scope, id);
    this.values = {
      publicOrigin: this.#parameter("PublicOrigin", `https://${site.domainName}`),
      mailFrom: mail.from,
      mailRate: ratePerWorker(mail.perSecond),
      smsRate: ratePerWorker(sms.perSecond),
      oidcIssuer: this.#parameter("OidcIssuer", staffSignIn.issuer),
      oidcClientId: this.#parameter("OidcClientId", staffSignIn.clientId),
      oidcCentreClaim: staffSignIn.centreClaim,
      oidcRolesClaim: staffSignIn.rolesClaim,
      corsAllowedOrigins: corsAllowedOrigins.join(" "),
    };
  }

  #parameter(name: string, value: string): string {
    const parameter = new CfnParameter(this, name, { default: value });
    parameter.overrideLogicalId(name);
    return parameter.valueAsString;
  }
}
