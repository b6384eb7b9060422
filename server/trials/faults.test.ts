import { checkProofs } from "../testing/check-proofs.ts";

checkProofs(new URL("README.md", import.meta.url), "R", 26);
