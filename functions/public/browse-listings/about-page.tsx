import type { Centre } from "../../../shared/domain/centre.ts";
import { aboutTexts } from "../../../shared/text/public-pages.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";

const Desk = ({ centre }: { centre: Centre }) => (
  <li class="card">
    <h3>{centre.name}</h3>
    <p>
      <PhoneNumber phone={centre.phone} />
    </p>
    <p>{centre.openingHours}</p>
    <p>{centre.address}</p>
    <p>{centre.placementBasis === "NONE" ? aboutTexts.informationOnly : aboutTexts.placement}</p>
  </li>
);

/** What this is, that it costs nothing, and all desks with their phones. */
export const AboutPage = ({ centres }: { centres: readonly Centre[] }) => (
  <Layout title={aboutTexts.title} area="public">
    <h1>{aboutTexts.title}</h1>
    {aboutTexts.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h2>{aboutTexts.freeTitle}</h2>
    <p>{aboutTexts.freeBody}</p>
    <h2 id="desks">{aboutTexts.desksTitle}</h2>
    {centres.length === 0 ? <p>{aboutTexts.noDesks}</p> : null}
    <ul class="cards">
      {centres.map((centre) => (
        <Desk key={centre.centreId} centre={centre} />
      ))}
    </ul>
    <h2>{aboutTexts.complaintsTitle}</h2>
    <p>{aboutTexts.complaints}</p>
  </Layout>
);
