// Evaluates admission policies as an API server does. One line of standard input is one batch,
//   {"policies": [{"conditions": [...], "variables": [{"name", "expression"}], "expressions": [...]}], "requests": [{"policy": 0, "object": {...}, "old": {...}}]}
// and one line of standard output its answer: for each request null where a condition leaves it out, or the verdict on each expression,
// which is true, false, or the text of an error. A request with an old object is an update, one without makes the object.
import { createInterface } from "node:readline";
import { celEnv, parse, plan } from "@bufbuild/cel";

const environment = celEnv();

// Without a schema Kubernetes has whole numbers as ints; to JavaScript, and so to the evaluator, every number is a double.
function toCel(value) {
  if (Array.isArray(value)) {
    return value.map(toCel);
  }

  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toCel(inner)]));
  }

  return Number.isInteger(value) ? BigInt(value) : value;
}

function compile(expression) {
  const run = plan(environment, parse(expression));
  return (bindings) => {
    const result = run(bindings);
    if (result instanceof Error) {
      throw result;
    }

    return result;
  };
}

function verdict(run, bindings) {
  try {
    const result = run(bindings);
    return typeof result === "boolean" ? result : `not a boolean: ${result}`;
  } catch (error) {
    return error.message;
  }
}

function prepare(policy) {
  return {
    conditions: policy.conditions.map(compile),
    variables: policy.variables.map(({ name, expression }) => ({ name, run: compile(expression) })),
    expressions: policy.expressions.map(compile),
  };
}

// A condition that cannot be evaluated leaves nothing out: with failurePolicy Fail the API server refuses such an object.
function judge({ conditions, variables, expressions }, object, old) {
  const bindings = { object: toCel(object), oldObject: toCel(old), request: { operation: old === null ? "CREATE" : "UPDATE" } };
  const met = conditions.map((run) => verdict(run, bindings));
  if (met.includes(false)) {
    return null;
  }

  const errors = met.filter((result) => result !== true);
  if (errors.length > 0) {
    return expressions.map(() => `condition: ${errors[0]}`);
  }

  // A later variable may use an earlier one. The API server computes them when they are asked for; here none may fail at all.
  const computed = {};
  for (const { name, run } of variables) {
    try {
      computed[name] = run({ ...bindings, variables: { ...computed } });
    } catch (error) {
      return expressions.map(() => `variable ${name}: ${error.message}`);
    }
  }

  return expressions.map((run) => verdict(run, { ...bindings, variables: computed }));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { policies, requests } = JSON.parse(line);
  const prepared = policies.map(prepare);
  const answers = requests.map(({ policy, object, old }) => judge(prepared[policy], object, old));
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
