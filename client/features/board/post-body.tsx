import { h, type ComponentChildren, type VNode } from "preact";
import { useMemo } from "preact/hooks";

const TAGS: ReadonlySet<string> = new Set(
  "p br ul ol li strong em del blockquote code pre a".split(" "),
);

/** Only what is known is built; of everything else the text stays. */
function build(node: Node): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const inner = [...node.childNodes].map(build);
  const tag = node.localName;
  if (!TAGS.has(tag)) return inner;
  const href = tag === "a" ? node.getAttribute("href") : null;
  return href === null
    ? h(tag, null, ...inner)
    : h(
        tag,
        { href, target: "_blank", rel: "noopener noreferrer nofollow" },
        ...inner,
      );
}

/** A post's words. The server has made them safe; here they are built piece by piece all the same. */
export function PostBody({ html }: { readonly html: string }): VNode {
  const parts = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    return [...body.childNodes].map(build);
  }, [html]);
  return (
    <div class="post-body" dir="auto">
      {parts}
    </div>
  );
}
