using SocPolicy.Compilation;
using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>A rule with all that it takes to run it.</summary>
/// <param name="Rank">Where it stands among all rules of the run, from 0.</param>
/// <param name="Control">Its control.</param>
/// <param name="Compiled">What runs.</param>
internal sealed record IndexedRule(int Rank, IndexedControl Control, CompiledRule Compiled)
{
    public Policy Policy => Control.Policy;

    public ParameterValues Parameters => Control.Parameters;
}
