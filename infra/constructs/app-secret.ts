import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { pascalCaseOfCamel } from "./names.ts";

/** What each secret is for. All are generated; the operator overwrites `oidcClientSecret` with the provider's. */
const purposes = {
  linkKey: "Signs links in mails, form times and CSRF tokens",
  originSecret: "What CloudFront tells the API, so that nobody goes round CloudFront",
  oidcClientSecret: "Client secret of the staff's sign-in: put the OpenID provider's here after the first deployment",
} as const;

export type SecretName = keyof typeof purposes;

export const secretNames = Object.keys(purposes) as SecretName[];

/** A secret in Secrets Manager. Letters and numbers only, so that it may stand in a header. */
export class AppSecret extends Construct {
  readonly arn: string;
  /** CloudFormation's dynamic reference: the value appears in no template. */
  readonly reference: string;
  readonly #encryptionKey: IKey;

  constructor(scope: Construct, name: SecretName, encryptionKey: IKey) {
    super(scope, pascalCaseOfCamel(name));
    const secret = new Secret(this, "Secret", {
      description: purposes[name],
      encryptionKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.arn = secret.secretArn;
    this.reference = secret.secretValue.unsafeUnwrap();
    this.#encryptionKey = encryptionKey;
  }

  /** Statements that allow reading it. */
  allowReading(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [this.arn] }),
      new PolicyStatement({ actions: ["kms:Decrypt"], resources: [this.#encryptionKey.keyArn] }),
    ];
  }
}
