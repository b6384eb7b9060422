/** Foods whose colour everybody knows, by USDA's number. */
const FOODS: Readonly<Record<string, string>> = {
  "01129": "#f2c230",
  "04582": "#e8d27a",
  "05059": "#b3702b",
  "05064": "#c99a62",
  "09037": "#93b357",
  "09050": "#4a5a94",
  "09150": "#f3d84b",
  "09159": "#a8c545",
  "09193": "#3f3a44",
  "09316": "#cf3f44",
  "11043": "#efe6cf",
  "11118": "#cf5a33",
  "11124": "#e8832c",
  "11238": "#7c5c44",
  "11282": "#e6d3e0",
  "11529": "#d8452f",
  "11530": "#c23a28",
  "11657": "#f3e2ae",
  "13070": "#7d4431",
  "14355": "#a9612a",
  "15209": "#f08a6b",
  "15262": "#ecd9c0",
  "16057": "#dcb067",
  "16063": "#d9c39a",
  "16123": "#3c2418",
  "16426": "#f4ecd8",
  "18301": "#cf9145",
  "19095": "#f8ecc9",
  "19335": "#fbf7f0",
  "20013": "#c99f5f",
  "20037": "#c7a37a",
  "20053": "#fffdf6",
  "21127": "#dbe6b6",
};

/** The first two digits of USDA's number tell the food group. */
const GROUPS: Readonly<Record<string, string>> = {
  "01": "#f7efdc",
  "04": "#e6c65c",
  "05": "#c08a52",
  "08": "#dcb869",
  "09": "#cf6a4a",
  "10": "#cf8f80",
  "11": "#6f9b45",
  "12": "#b58455",
  "13": "#8a4d38",
  "14": "#a9612a",
  "15": "#e9a88f",
  "16": "#c79b5c",
  "18": "#d9a856",
  "19": "#ecd9c8",
  "20": "#e0c48c",
  "27": "#8fae3d",
  "28": "#c9995a",
};

/** The colour a food has in the drawings; they only go with the words beside them. */
export function foodColour(ndbNo: string): string {
  return FOODS[ndbNo] ?? GROUPS[ndbNo.slice(0, 2)] ?? "#c8b08c";
}
