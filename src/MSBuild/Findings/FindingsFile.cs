using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocPolicy.MSBuild.Findings;

/// <summary>Findings between two builds. A file that is missing holds none: what makes it is then run again, by <see cref="StepOutputs"/> or by the compiler.</summary>
internal static partial class FindingsFile
{
    public static void Write(string path, IReadOnlyList<FindingRecord> findings) =>
        OutputFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(findings, Context.Default.IReadOnlyListFindingRecord));

    public static IReadOnlyList<FindingRecord> Read(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Context.Default.IReadOnlyListFindingRecord) ?? [];
        }
        catch (JsonException problem)
        {
            File.Delete(path);
            throw new IOException($"{path} was damaged ({problem.Message}) and is deleted: the next build makes it again.", problem);
        }
    }

    public static IEnumerable<string> Codes(string path) => Read(path).Select(finding => finding.Code).Distinct();

    [JsonSerializable(typeof(IReadOnlyList<FindingRecord>))]
    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
    private sealed partial class Context : JsonSerializerContext;
}
