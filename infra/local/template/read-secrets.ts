import { z } from "zod";
import { ofType, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";

const secretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.number().default(32),
      ExcludePunctuation: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

export interface SecretDescription {
  readonly logicalId: string;
  readonly arn: string;
  readonly name: string;
  readonly given: z.output<typeof secretSchema>;
}

/** `AWS::SecretsManager::Secret`. */
export const readSecrets = (resources: readonly ResolvedResource[]): readonly SecretDescription[] =>
  ofType(resources, "AWS::SecretsManager::Secret").map((resource) => ({
    logicalId: resource.logicalId,
    arn: resource.ref,
    name: resource.name,
    given: readProperties(resource, secretSchema),
  }));
