using System.Globalization;
using BenchmarkDotNet.Attributes;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Benchmarks;

/// <summary>
/// Whether a join costs the same for each bucket however many there are: every bucket of a root module asks for the versioning resource that names
/// it. Divide the time by the number of buckets.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class Joins
{
    private IReadOnlyList<ResourceDescription> resources = [];
    private CompiledPolicySet policies = CompiledPolicySet.Empty;

    /// <summary>Buckets; as many versioning resources beside them.</summary>
    [Params(100, 1000, 4000)]
    public int Buckets { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var diagnostics = new DiagnosticBag();
        var files = Enumerable.Range(0, Buckets).Select(i => (ManifestFormats.Named("terraform")!, new SourceText(
            string.Create(CultureInfo.InvariantCulture, $"b{i}.tf"),
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                resource "aws_s3_bucket" "b{{i}}" {
                  bucket = "acme-{{i}}"
                }
                resource "aws_s3_bucket_versioning" "b{{i}}" {
                  bucket = aws_s3_bucket.b{{i}}.id
                  versioning_configuration {
                    status = "Enabled"
                  }
                }
                """))));
        resources = ManifestReader.ReadAll([.. files], diagnostics).Resources;
        policies = Workloads.Compile(
            1,
            """
            assert: resource.Linked("aws_s3_bucket_versioning", "bucket").Any(v => v["versioning_configuration", "status"] == "Enabled")
            """,
            "terraform/aws_s3_bucket");
        if (Judge() != Buckets) throw new InvalidOperationException("Not every bucket was judged.");
    }

    [Benchmark(Description = "Linked, one resource for each")]
    public int Judge() => Evaluator.Evaluate(policies.Policies, resources, traceAll: false, progress: null, CancellationToken.None).Count(verdict => verdict.State == Model.VerdictState.Pass);
}
