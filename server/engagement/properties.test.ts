import { checkProofs } from "../testing/check-proofs.ts";

checkProofs(new URL("README.md", import.meta.url), "P", 21);
