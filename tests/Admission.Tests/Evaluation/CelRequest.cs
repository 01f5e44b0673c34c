using System.Text.Json.Nodes;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>A request that a policy is asked about: one that makes an object, or one that changes an old one.</summary>
internal sealed record CelRequest(CelPolicy Policy, JsonObject Object, JsonObject? Old = null);
