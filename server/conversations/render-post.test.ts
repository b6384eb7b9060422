import { expect, test } from "vitest";
import { isTangled, renderPost } from "./render-post.ts";

test.each([
  ["bold and *soft*", "<p>bold and <em>soft</em></p>\n"],
  ["one\ntwo", "<p>one<br />two</p>\n"],
  ["# Big", "<strong>Big</strong>\n"],
  ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"],
  ["<script>alert(1)</script>", ""],
  ["<img src=x onerror=alert(1)>", ""],
  ["![pic](https://example.org/x.png)", "<p></p>\n"],
  ['<b onclick="x()">hi</b>', "<p>hi</p>\n"],
  [
    "[site](https://example.org)",
    '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer nofollow">site</a></p>\n',
  ],
])("%s", (text, html) => {
  expect(renderPost(text)).toBe(html);
});

test.each([
  "javascript:alert(1)",
  "jAvAsCrIpT:alert(1)",
  "&#106;avascript:alert(1)",
  "data:text/html,x",
  "//example.org",
  "vbscript:x",
])("B02: a link to %s leads nowhere", (target) => {
  expect(renderPost(`[go](${target}) <a href="${target}">go</a>`)).not.toMatch(
    /href/,
  );
});

test.each([
  ["brackets", "[".repeat(100)],
  ["quotes", "> ".repeat(50)],
  ["indents", `${" ".repeat(60)}deep`],
  ["links that never end", "[a](".repeat(500)],
])("B03: %s are too tangled, and are shown as written", (_, text) => {
  expect(isTangled(text)).toBe(true);
  expect(renderPost(text)).not.toMatch(/<(?!\/?p>)/);
});

test("what people write is not tangled", () => {
  expect(
    isTangled("I *walk* 20 minutes\n\n- after lunch\n- after dinner"),
  ).toBe(false);
});
