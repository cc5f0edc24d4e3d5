import { type Area, Layout } from "./layout.tsx";

interface ErrorPageProps {
  readonly area: Area;
  readonly title: string;
  readonly body: string;
}

/** Tells what went wrong and what to do now; whom to call stands in the header. */
export const ErrorPage = ({ area, title, body }: ErrorPageProps) => (
  <Layout title={title} area={area}>
    <h1>{title}</h1>
    <p>{body}</p>
  </Layout>
);
