import type { SignLink } from "../domain/capability-link.ts";
import type { Centre } from "../domain/centre.ts";
import type { Notice } from "../domain/notice.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import type { NoticeMessage } from "../text/notices.ts";
import type { IssueLink } from "./issue-link.ts";

export interface NoticeMailsDeps {
  readonly organizations: Pick<OrganizationRepository, "find" | "listByEmail">;
  readonly seniors: Pick<SeniorRepository, "find" | "listByEmail">;
  readonly listings: Pick<ListingRepository, "find" | "findClaim">;
  readonly centres: Pick<CentreRepository, "get" | "list">;
  readonly issueLink: IssueLink;
  readonly signLink: SignLink;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
}

/** One mail that a notice leads to. */
export interface NoticeMail {
  readonly to: string;
  readonly centre: Centre;
  readonly message: NoticeMessage;
}

/** Reads what a notice is about, and says it. An id or address that nobody here has leads to no mail. */
export type NoticeComposer<Kind extends Notice["kind"]> = (
  deps: NoticeMailsDeps,
  notice: Extract<Notice, { kind: Kind }>,
) => Promise<NoticeMail[]>;
