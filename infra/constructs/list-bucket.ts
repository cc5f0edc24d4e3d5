import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** What a function does with the files of lists. */
export type ListAccess = "GetObject" | "PutObject";

/** Long enough to import a list anew, short enough to keep nothing that its maker has withdrawn. */
const keptFor = Duration.days(90);

/** Where the files of lists are kept while they are read; browsers post large ones here by a signed form. */
export class ListBucket extends Construct {
  readonly bucketName: string;
  readonly #bucket: Bucket;
  readonly #encryptionKey: IKey;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    this.#encryptionKey = encryptionKey;
    this.#bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      bucketKeyEnabled: true,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      enforceSSL: true,
      lifecycleRules: [{ expiration: keptFor, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucketName = this.#bucket.bucketName;
  }

  /** Statements that allow this access and nothing more. */
  allow(access: readonly ListAccess[]): PolicyStatement[] {
    const keyActions = access.includes("PutObject") ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"];
    return [
      new PolicyStatement({
        actions: access.map((action) => `s3:${action}`),
        resources: [this.#bucket.arnForObjects("lists/*")],
      }),
      new PolicyStatement({ actions: keyActions, resources: [this.#encryptionKey.keyArn] }),
    ];
  }
}
