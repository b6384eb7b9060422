import {
  quizQuestion,
  type QuizQuestion,
} from "../../shared/curriculum/quiz.ts";
import type { TopicSlide } from "../../shared/curriculum/topic-text.ts";

/** One slide as its author wrote it, with the name of a drawing in `pictures/`. */
export type SlideSource = TopicSlide & { readonly picture: string };

/** A topic as its author wrote it, in one language. */
export interface TopicSource {
  readonly goal: string;
  readonly board: string;
  /** Where people try it, such as `restaurant/menu`, and what they do there. */
  readonly practice: { readonly station: string; readonly text: string };
  /** The picture of the first slide. */
  readonly picture: string;
  readonly slides: readonly SlideSource[];
  readonly quiz: readonly QuizQuestion[];
  /** Statements without a source: nobody is shown them, reviewers see them. */
  readonly heldBack: readonly string[];
}

const QUIZ_TITLE = "Quiz";

/** The lines between `---` and `---`: a name, a colon and a value each. */
function readHead(head: string): ReadonlyMap<string, string> {
  const rows = head.trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [, name = "", value = ""] = /^([a-z-]+): *(.*)$/.exec(row) ?? [];
      if (name === "") throw new Error(`No name and value: ${row}`);
      return [name, value.trim()];
    }),
  );
}

function readSlide(title: string, rows: readonly string[]): SlideSource {
  const lines: string[] = [];
  const notes: string[] = [];
  let picture = "";
  let description = "";
  let sources: string[] = [];
  for (const row of rows) {
    const drawn = /^!\[(.*)\]\((.*)\)$/.exec(row);
    if (drawn) [, description = "", picture = ""] = drawn;
    else if (row.startsWith("> ")) notes.push(row.slice(2));
    else if (row.startsWith("Source: "))
      sources = row.slice("Source: ".length).split(/, */);
    else lines.push(row);
  }
  return {
    title,
    lines,
    picture,
    description,
    sources,
    notes: notes.join(" "),
  };
}

/** A question ends with "?"; options follow, the right one ticked, then the reason. */
function readQuiz(rows: readonly string[]): QuizQuestion[] {
  const starts = rows.flatMap((row, index) =>
    row.startsWith("## ") ? [index] : [],
  );
  return starts.map((start, index) => {
    const [question = "", ...rest] = rows.slice(start, starts[index + 1]);
    const options = rest.filter((row) => row.startsWith("- ["));
    return quizQuestion.parse({
      question: question.slice(3),
      options: options.map((row) => row.slice("- [x] ".length)),
      answer: options.findIndex((row) => row.startsWith("- [x]")),
      why: rest.filter((row) => !row.startsWith("- [")).join(" "),
    });
  });
}

/** Reads a topic's Markdown; throws where something is not as `README.md` describes. */
export function readTopicSource(markdown: string): TopicSource {
  const [, head = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const values = readHead(head);
  const take = (name: string): string => {
    const value = values.get(name);
    if (value === undefined || value === "") throw new Error(`No ${name}`);
    return value;
  };
  const sections = `\n${body}`
    .split(/\n# /)
    .slice(1)
    .map((section) => {
      const [title = "", ...rows] = section
        .split("\n")
        .map((row) => row.trim())
        .filter((row) => row !== "");
      return { title, rows };
    });
  const quiz = sections.find(({ title }) => title === QUIZ_TITLE);
  const slides = sections.filter((section) => section !== quiz);
  return {
    goal: take("goal"),
    board: take("board"),
    practice: { station: take("station"), text: take("practice") },
    picture: take("picture"),
    slides: slides.map(({ title, rows }) => readSlide(title, rows)),
    quiz: readQuiz(quiz?.rows ?? []),
    heldBack: [...values]
      .filter(([name]) => name.startsWith("held-back"))
      .map(([, value]) => value),
  };
}
