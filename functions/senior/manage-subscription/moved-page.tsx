import type { Centre } from "../../../shared/domain/centre.ts";
import { mePage, meMoved as words } from "../../../shared/text/me.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";

interface MovedPageProps {
  readonly town: string;
  /** The desk of the new place, if it has one. */
  readonly newDesk: Centre | undefined;
  readonly desk: Centre;
}

/** Another desk serves the new place: profiles do not wander from tenant to tenant by themselves (PRV-15). */
export const MovedPage = ({ town, newDesk, desk }: MovedPageProps) => (
  <Layout title={words.title} area="public" desk={desk}>
    <BackLink href="/me#answers" text={mePage.back} />
    <h1>{words.title}</h1>
    <p>{newDesk ? words.body(town, newDesk.name) : words.none(town)}</p>
    <p>{words.how}</p>
    <ul>
      {[desk, ...(newDesk ? [newDesk] : [])].map(({ centreId, name, phone }) => (
        <li key={centreId}>
          {name} <PhoneNumber phone={phone} />
        </li>
      ))}
    </ul>
  </Layout>
);
