import { Duration } from "aws-cdk-lib";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, type IHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import type { AppSecret } from "./app-secret.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";

interface SiteProps {
  readonly zone: IHostedZone;
  readonly certificate: ICertificate;
  readonly webAclArn: string;
  readonly originSecret: AppSecret;
}

/**
 * Headers that reach the functions; CloudFront allows ten. `Host` must not be among them (API Gateway would look for
 * an API of the public name), and "all but Host" cannot be combined with the address that CloudFront adds.
 */
const forwardedHeaders = [
  "CloudFront-Viewer-Address",
  "Accept",
  "Content-Type",
  "Idempotency-Key",
  "Origin",
  "Sec-Fetch-Site",
  "User-Agent",
  "Access-Control-Request-Headers",
  "Access-Control-Request-Method",
];

/** The public site: CloudFront before the API, which answers to nobody else. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, context: ServiceContext, props: SiteProps) {
    super(scope, id);
    const shared = {
      origin: this.#api(context, props.originSecret),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: this.#forward(context),
    };
    const distribution = new Distribution(this, "Distribution", {
      ...this.#frontDoor(context, props),
      defaultBehavior: {
        ...shared,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      additionalBehaviors: {
        "/assets/*": { ...shared, cachePolicy: this.#cacheForLong(context), compress: true },
      },
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    const record = { zone: props.zone, recordName: `${context.stage.site.domainName}.`, target };
    new ARecord(this, "Record", record);
    new AaaaRecord(this, "RecordOfVersion6", record);
  }

  #frontDoor({ stage }: ServiceContext, { certificate, webAclArn }: SiteProps) {
    return {
      comment: `Ikigai Link ${stage.name}`,
      domainNames: [stage.site.domainName],
      certificate,
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      // Japan is in it; the cheapest class has no place in Asia.
      priceClass: PriceClass.PRICE_CLASS_200,
    };
  }

  #api({ stage }: ServiceContext, originSecret: AppSecret): HttpOrigin {
    return new HttpOrigin(stage.site.apiDomainName, {
      customHeaders: { "x-origin-secret": originSecret.reference },
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    });
  }

  #forward({ stage }: ServiceContext): OriginRequestPolicy {
    return new OriginRequestPolicy(this, "Forwarding", {
      originRequestPolicyName: resourceName(stage, "forwarding"),
      headerBehavior: OriginRequestHeaderBehavior.allowList(...forwardedHeaders),
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    });
  }

  /** Assets carry a hash in their address, so a changed one has another. */
  #cacheForLong({ stage }: ServiceContext): CachePolicy {
    return new CachePolicy(this, "AssetCache", {
      cachePolicyName: resourceName(stage, "assets"),
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.hours(1),
      maxTtl: Duration.days(365),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}
