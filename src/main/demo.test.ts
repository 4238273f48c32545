import { expect, test } from "vitest";
import { aDatabaseUrl } from "../db/database.fixture.ts";
import { aProduct, signedIn } from "./product.fixture.ts";

test("a demonstration's accounts are shut where the same data is run as no demonstration, and open again with it", async () => {
  const databaseUrl = await aDatabaseUrl();
  const signInOn = async (demo: boolean) => {
    const product = await aProduct({ databaseUrl, demo });
    try {
      return await signedIn(product, "office").then(
        () => "in",
        () => "out",
      );
    } finally {
      await product.close();
    }
  };
  expect(await signInOn(true)).toBe("in");
  expect(await signInOn(false)).toBe("out");
  expect(await signInOn(true)).toBe("in");
});

test("who has not signed in may not send much", async () => {
  const product = await aProduct();
  const payload = { login: "office", password: "x".repeat(20_000) };
  const reply = await product.app.inject({ method: "POST", url: "/api/sign-in", payload });
  await product.close();
  expect([reply.statusCode, reply.json().facts]).toEqual([413, { limit: "16 KB" }]);
});
