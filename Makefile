# `make preview` and `make test` are all a newcomer needs; each target says what it does in `make help`.
.DEFAULT_GOAL := help
.PHONY: help preview render graph test format bench sdk clean

STACK ?= dev
OUT ?= rendered/$(STACK)

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

preview: ## Show what a stack would deploy (STACK=dev).
	@./lucid preview --stack $(STACK)

render: ## Write a stack's Kubernetes files (STACK=dev, OUT=rendered/dev).
	@./lucid render --stack $(STACK) --out $(OUT)

graph: ## Show who may connect to whom (STACK=dev).
	@./lucid graph --stack $(STACK)

test: ## Build everything and run all tests.
	@dotnet test Lucid.Infra.sln -c Release -nologo

# Layout only: dotnet format does not see generated code, and would drop the usings for it. The build checks usings and style.
format: ## Lay out the code.
	@dotnet format whitespace Lucid.Infra.sln

bench: ## Time whole commands; writes bench/RESULTS.md.
	@dotnet run --project bench -c Release

sdk: ## Ask the package feed again which Pulumi SDK to build with.
	@dotnet msbuild sdk/Selection.proj -nologo -t:ReselectPulumiSdk

clean: ## Remove what builds wrote.
	@rm -rf artifacts rendered
