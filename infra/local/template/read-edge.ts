import { z } from "zod";
import { ofType, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";

const distributionSchema = z.object({
  DistributionConfig: z.object({
    Origins: z.array(
      z.object({
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
    DefaultCacheBehavior: z.object({ OriginRequestPolicyId: z.string().optional() }),
  }),
});

const policySchema = z.object({
  OriginRequestPolicyConfig: z.object({
    HeadersConfig: z.object({ HeaderBehavior: z.string(), Headers: z.array(z.string()).default([]) }),
  }),
});

/** What CloudFront does to a request on its way to the API. */
export interface Edge {
  /** Headers that it adds (`x-origin-secret`); names in lower case. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** The visitor's headers that it lets through, in lower case; undefined: all. */
  readonly forwardedHeaders?: ReadonlySet<string>;
}

/** `AWS::CloudFront::Distribution` and its origin request policy. */
export function readEdge(resources: readonly ResolvedResource[]): Edge {
  const configs = ofType(resources, "AWS::CloudFront::Distribution").map(
    (distribution) => readProperties(distribution, distributionSchema).DistributionConfig,
  );
  const headers = configs.flatMap(({ Origins }) => Origins).flatMap((origin) => origin.OriginCustomHeaders);
  const policyIds = configs.map(({ DefaultCacheBehavior }) => DefaultCacheBehavior.OriginRequestPolicyId);
  const lists = ofType(resources, "AWS::CloudFront::OriginRequestPolicy")
    .filter(({ ref }) => policyIds.includes(ref))
    .map((policy) => readProperties(policy, policySchema).OriginRequestPolicyConfig.HeadersConfig)
    .filter(({ HeaderBehavior }) => HeaderBehavior === "whitelist");
  return {
    originHeaders: Object.fromEntries(
      headers.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
    ),
    ...(lists.length > 0 && {
      forwardedHeaders: new Set(lists.flatMap(({ Headers }) => Headers).map((name) => name.toLowerCase())),
    }),
  };
}
