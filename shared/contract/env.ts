/** Names of the environment variables that the CDK app sets and the functions' entries read. */
export const env = {
  centresTable: "CENTRES_TABLE",
  seniorsTable: "SENIORS_TABLE",
  organizationsTable: "ORGANIZATIONS_TABLE",
  importsTable: "IMPORTS_TABLE",
  listingsTable: "LISTINGS_TABLE",
  participationsTable: "PARTICIPATIONS_TABLE",
  deliveriesTable: "DELIVERIES_TABLE",
  postingsTable: "POSTINGS_TABLE",
  accessTable: "ACCESS_TABLE",
  auditTable: "AUDIT_TABLE",
  /** Work for `jobs/match-seniors`: one message a scan segment of a cycle. */
  matchQueueUrl: "MATCH_QUEUE_URL",
  /** Work for `jobs/send-delivery`: one message a delivery. */
  deliveryQueueUrl: "DELIVERY_QUEUE_URL",
  /** Work for `jobs/send-notice`: transactional mail (sign-in codes, confirmations, review results). */
  noticeQueueUrl: "NOTICE_QUEUE_URL",
  /** Work for `jobs/run-imports`: one message an uploaded file, or a source that is due. */
  importQueueUrl: "IMPORT_QUEUE_URL",
  /** Bucket of the lists that desks hand over and that are fetched. */
  listsBucket: "LISTS_BUCKET",
  /** Origin of the public site, without a slash at the end: `https://ikigai.example.lg.jp`. */
  publicOrigin: "PUBLIC_ORIGIN",
  /** Address that mail is sent from; the display name is the centre's. */
  mailFrom: "MAIL_FROM",
  /** SES configuration set whose events come back to `jobs/record-delivery-event`. */
  mailConfigurationSet: "MAIL_CONFIGURATION_SET",
  /** Mails and SMS that one instance of a function may send in a second, so that all together keep the account's quota. */
  mailRate: "MAIL_RATE",
  smsRate: "SMS_RATE",
  /** Phone number, sender id or pool that SMS are sent from. */
  smsOrigination: "SMS_ORIGINATION",
  /** End User Messaging configuration set whose events come back to `jobs/record-delivery-event`. */
  smsConfigurationSet: "SMS_CONFIGURATION_SET",
  /** Secrets Manager: key that signs links, form times and CSRF tokens. */
  linkKeySecretArn: "LINK_KEY_SECRET_ARN",
  /** Secrets Manager: what CloudFront sends in `x-origin-secret`; a request without it is refused. */
  originSecretArn: "ORIGIN_SECRET_ARN",
  oidcIssuer: "OIDC_ISSUER",
  oidcClientId: "OIDC_CLIENT_ID",
  oidcClientSecretArn: "OIDC_CLIENT_SECRET_ARN",
  /** Claim that names the staff member's centre (Cognito: `custom:centre_id`). */
  oidcCentreClaim: "OIDC_CENTRE_CLAIM",
  /** Claim that lists the staff member's roles (Cognito: `cognito:groups`). */
  oidcRolesClaim: "OIDC_ROLES_CLAIM",
  /** Origins, separated by spaces, whose pages may post to `/api/organizations`; empty means none. */
  corsAllowedOrigins: "CORS_ALLOWED_ORIGINS",
} as const;

export type EnvName = (typeof env)[keyof typeof env];
