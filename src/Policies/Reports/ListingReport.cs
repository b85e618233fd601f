using System.Buffers;
using SocPolicy.Manifests.Discovery;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Reports;

/// <summary>Writes what a run would read, and what it leaves out, for people and for programs.</summary>
public static class ListingReport
{
    /// <summary>Writes lines for people, with LF line ends.</summary>
    /// <param name="listing">What was found.</param>
    /// <param name="style">Colours.</param>
    /// <param name="output">Takes the text; it is not flushed or closed.</param>
    public static void WriteText(ManifestListing listing, ReportStyle style, TextWriter output)
    {
        var width = listing.Files.Select(file => file.Kind.Length).DefaultIfEmpty().Max();
        foreach (var file in listing.Files) output.Write($"{style.Paint(ReportRole.Dim, file.Kind.PadRight(width))}  {PrintableText.Of(file.Path)}\n");
        if (listing.Files.Count > 0) output.Write('\n');
        if (listing.Skipped.Count > 0)
        {
            output.Write(style.Paint(ReportRole.Heading, "Skipped") + "\n");
            foreach (var path in listing.Skipped) output.Write($"  {PrintableText.Of(path.Path)}  {style.Paint(ReportRole.Dim, PrintableText.Of(path.Reason))}\n");
            output.Write('\n');
        }

        output.Write($"{Counted.Say(listing.Files.Count, "manifest")}, {Counted.Say(listing.Skipped.Count, "path")} skipped, {Counted.Say(listing.OtherFiles, "other file")} that no format reads.\n");
    }

    /// <summary>Writes one JSON document, with LF line ends.</summary>
    /// <param name="listing">What was found.</param>
    /// <param name="toolVersion">The version of the tool that writes.</param>
    /// <param name="output">Takes the text; it is not flushed or closed.</param>
    public static void WriteJson(ManifestListing listing, string toolVersion, TextWriter output)
    {
        using var utf8 = new Utf8Output(output);
        using (var json = JsonLayout.Begin(utf8, toolVersion))
        {
            JsonLayout.WriteArray(json, "manifests", listing.Files, (line, file) =>
            {
                line.WriteString("kind", file.Kind);
                line.WriteString("path", file.Path);
            });
            JsonLayout.WriteArray(json, "skipped", listing.Skipped, (line, path) =>
            {
                line.WriteString("path", path.Path);
                line.WriteString("reason", path.Reason);
            });
            json.WriteNumber("otherFiles", listing.OtherFiles);
            JsonLayout.WriteArray(json, "diagnostics", listing.Diagnostics, JsonLayout.WriteDiagnostic);
            json.WriteEndObject();
        }

        utf8.Write("\n"u8);
    }
}
