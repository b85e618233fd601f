using SocPolicy.Language;

namespace SocPolicy.Evaluation;

/// <summary>The resources of a run with what <c>all</c> is for each.</summary>
internal sealed class ResourceIndex
{
    private readonly RunResources run;

    /// <summary>Indexes them.</summary>
    /// <param name="descriptions">The resources, in the order of the run.</param>
    /// <param name="files">The paths of the run's files, sorted ordinally.</param>
    public ResourceIndex(IReadOnlyList<ResourceDescription> descriptions, IReadOnlyList<string> files)
    {
        run = new(descriptions, files);
        Resources = [.. Enumerable.Range(0, run.Count).Select(i => run.Get(i, isTraced: false))];
    }

    /// <summary>All of them, in the order of the run.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>What <c>all</c> is for a subject: the resources of its unit, or of the whole run.</summary>
    public ResourceSet All(ResourceDescription subject) => run.Unit(subject.Unit).All(subject);

    /// <summary>The same with reasons: where nothing is found, the subject is the place.</summary>
    public ResourceSet AllTraced(Resource subject) => run.Unit(subject.Description.Unit).AllTraced(subject);

    /// <summary>A subject once more, with reasons.</summary>
    public Resource Trace(Resource subject) => new(subject.Description, traced: true, run);
}
