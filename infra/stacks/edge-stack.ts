import { CrossStackReferences, ReferenceStrength, Stack } from "aws-cdk-lib";
import { Certificate, CertificateValidation, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { HostedZone } from "aws-cdk-lib/aws-route53";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Stage } from "../config.ts";
import { resourceName } from "../constructs/service-context.ts";

/** Requests of one address in five minutes; a class of 40 that registers together behind one address stays below. */
const requestsPerAddress = 2000;

/** Rule groups that AWS keeps up to date. */
const managedRules: readonly { name: string; countOnly?: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList" },
  { name: "AWSManagedRulesKnownBadInputsRuleSet" },
  {
    name: "AWSManagedRulesCommonRuleSet",
    // A form in Japanese is over 8 KB long before it is long: each letter takes nine characters.
    countOnly: ["SizeRestrictions_BODY"],
  },
];

/** What CloudFront wants in us-east-1: the certificate of the public name, and the firewall. */
export class EdgeStack extends Stack {
  readonly certificate: ICertificate;
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      env: { account: stage.account, region: "us-east-1" },
      description: "Ikigai Link: certificate and firewall of the public site",
    });
    const { domainName, hostedZone } = stage.site;
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const certificate = new Certificate(this, "SiteCertificate", {
      domainName,
      validation: CertificateValidation.fromDns(zone),
    });
    const webAcl = new CfnWebACL(this, "WebAcl", {
      name: resourceName(stage, "site"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visibility("site"),
      rules: [rateRule(0), ...managedRules.map((group, index) => managedRule(group, index + 1))],
    });
    // CloudFormation reads these over the border of regions at deployment, without helper functions.
    for (const resource of [certificate, webAcl]) CrossStackReferences.of(resource).produce(ReferenceStrength.WEAK);
    this.certificate = certificate;
    this.webAclArn = webAcl.attrArn;
  }
}

/** Samples would show paths, and paths hold tokens. */
const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

const rateRule = (priority: number): CfnWebACL.RuleProperty => ({
  name: "RequestsPerAddress",
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: requestsPerAddress } },
  visibilityConfig: visibility("RequestsPerAddress"),
});

const managedRule = (
  { name, countOnly = [] }: (typeof managedRules)[number],
  priority: number,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
});
