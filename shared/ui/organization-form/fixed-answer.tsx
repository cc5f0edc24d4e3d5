import { organizationCorrection } from "../../text/organization-correction.ts";
import type { Desk } from "../layout.tsx";
import { PhoneNumber } from "../phone-number.tsx";
import { SummaryList } from "../summary-list.tsx";

interface FixedAnswerProps {
  readonly label: string;
  readonly value: string;
  /** Who changes it. */
  readonly desk: Desk;
}

/** An answer that is shown and not asked, and whom to call to change it. */
export const FixedAnswer = ({ label, value, desk }: FixedAnswerProps) => (
  <>
    <SummaryList rows={[{ label, value }]} />
    <p>
      {organizationCorrection.fixed(desk.name)} <PhoneNumber phone={desk.phone} />
    </p>
  </>
);
