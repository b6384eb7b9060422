import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

type Whole = ReplyOf<"review.read">;

function Sources(props: {
  readonly app: App;
  readonly part: Whole["parts"][number];
}): VNode {
  const { app, part } = props;
  if (part.sources.length === 0)
    return <p class="problem">{app.t("review.no-source")}</p>;
  return (
    <p class="faint">
      {app.t("topic-slide.source", { source: "" })}
      {part.sources.map(({ id, title, publisher, address }) => {
        const name = publisher === "" ? title : `${publisher}, ${title}`;
        return address === "" ? (
          <span key={id}>{`${name}. `}</span>
        ) : (
          <span key={id}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
            {". "}
          </span>
        );
      })}
    </p>
  );
}

/** A health text as a reviewer reads it: part by part with its sources, the quiz, and what is held back. */
export function WholeText(props: {
  readonly app: App;
  readonly whole: Whole;
}): VNode {
  const { app, whole } = props;
  return (
    <div class="stack" lang={whole.text.language}>
      {whole.parts.map((part, index) => (
        <section key={index}>
          <h4>{part.heading}</h4>
          {part.lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
          <Sources app={app} part={part} />
        </section>
      ))}
      {whole.quiz.length > 0 && <h4>{app.t("sheet.quiz")}</h4>}
      {whole.quiz.map(({ question, options, answer, why }) => (
        <section key={question}>
          <p>
            <strong>{question}</strong>
          </p>
          <ul>
            {options.map((option, index) => (
              <li key={option}>
                {option}
                {index === answer && ` ✓`}
              </li>
            ))}
          </ul>
          <p>{why}</p>
        </section>
      ))}
      {whole.heldBack.length > 0 && (
        <section class="note">
          <h4>{app.t("review.held-back")}</h4>
          <ul>
            {whole.heldBack.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
