import { claimReviewTexts as texts } from "../../../shared/text/claims.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { WaitingClaim } from "../../../shared/usecases/list-claims.ts";
import { waitingSince } from "./waiting-since.ts";

const columns = [
  { key: "name", label: texts.headings.name },
  { key: "organization", label: texts.headings.organization },
  { key: "waiting", label: texts.headings.waiting },
] as const;

/** Claims that wait, longest waiting first. */
export const ClaimTable = ({ claims, today }: { claims: readonly WaitingClaim[]; today: string }) =>
  claims.length === 0 ? null : (
    <DataTable
      caption={texts.listTitle}
      columns={columns}
      rows={claims.map(({ claim: { listingId, claimantId, submittedAt }, title, claimant }) => ({
        id: `${listingId} ${claimantId}`,
        name: <a href={`/staff/claims/${listingId}/${claimantId}`}>{title}</a>,
        organization: claimant,
        waiting: waitingSince(submittedAt, today),
      }))}
    />
  );
