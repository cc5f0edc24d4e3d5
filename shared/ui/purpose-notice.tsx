import { purposeNotice } from "../text/purpose-notice.ts";

/** The purpose notice of the current version; stands before the first question (PRV-02). */
export const PurposeNotice = () => (
  <section aria-labelledby="purpose-notice">
    <h2 id="purpose-notice">{purposeNotice.title}</h2>
    <p>{purposeNotice.intro}</p>
    <ul>
      {purposeNotice.purposes.map((purpose) => (
        <li key={purpose}>{purpose}</li>
      ))}
    </ul>
    <p>{purposeNotice.promise}</p>
    <p>{purposeNotice.controller}</p>
    <p>{purposeNotice.rights}</p>
  </section>
);
