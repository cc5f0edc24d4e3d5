/** Text of several lines as paragraphs; empty lines go. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line, index) => (
        <p key={index}>{line}</p>
      ))}
  </>
);
