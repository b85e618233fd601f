using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SocPolicy.Compilation.Verification;

/// <summary>Verifies the file as a whole: IL only, no native code, nothing that runs or resolves when it is loaded.</summary>
/// <param name="image">The assembly.</param>
/// <param name="problems">Takes SOC3019 and SOC3010.</param>
internal sealed class ImageCheck(PolicyImage image, List<Problem> problems)
{
    /// <summary>Longer signatures are no honest compiler's, and reading them takes stack.</summary>
    private const int LongestSignature = 4096;

    private static readonly TableIndex[] Absent =
    [
        TableIndex.FieldMarshal, TableIndex.DeclSecurity, TableIndex.FieldLayout, TableIndex.EventMap, TableIndex.Event, TableIndex.MethodImpl,
        TableIndex.ModuleRef, TableIndex.ImplMap, TableIndex.File, TableIndex.ExportedType, TableIndex.InterfaceImpl,
        TableIndex.GenericParamConstraint, TableIndex.FieldPtr, TableIndex.MethodPtr, TableIndex.ParamPtr, TableIndex.EventPtr, TableIndex.PropertyPtr,
        TableIndex.EncLog, TableIndex.EncMap, TableIndex.AssemblyOS, TableIndex.AssemblyProcessor, TableIndex.AssemblyRefOS, TableIndex.AssemblyRefProcessor,
    ];

    private MetadataReader Metadata => image.Metadata;

    /// <summary>What must hold for the metadata to be read at all. Nothing else is looked at when it does not.</summary>
    public void CheckFormat()
    {
        CheckHeaders();
        if (!Metadata.IsAssembly) Report("It is no assembly.");
        else if (!Metadata.GetAssemblyDefinition().PublicKey.IsNil) Report("It is signed.");
        CheckResources();
        CheckSignatures();
    }

    /// <summary>What no rule leads to. The declarations are checked before, and can say where it was written.</summary>
    public void CheckTables()
    {
        CheckReferences();
        foreach (var table in Absent)
        {
            if (Metadata.GetTableRowCount(table) > 0) Report(Describe(table));
        }
    }

    private void CheckHeaders()
    {
        var headers = image.Pe.PEHeaders;
        if (headers.CorHeader is not { } cor)
        {
            Report("It has no header of managed code.");
            return;
        }

        var isManaged = cor.Flags is CorFlags.ILOnly && cor.EntryPointTokenOrRelativeVirtualAddress == 0
            && cor.VtableFixupsDirectory.Size == 0 && cor.ExportAddressTableJumpsDirectory.Size == 0 && cor.ManagedNativeHeaderDirectory.Size == 0
            && cor.CodeManagerTableDirectory.Size == 0 && cor.StrongNameSignatureDirectory.Size == 0;
        var isPlain = headers.PEHeader is { } pe && headers.IsDll && pe.ExportTableDirectory.Size == 0 && pe.ThreadLocalStorageTableDirectory.Size == 0
            && pe.DelayImportTableDirectory.Size == 0 && pe.ExceptionTableDirectory.Size == 0;
        if (!isManaged || !isPlain) Report("It holds more than managed code.");
    }

    private void CheckReferences()
    {
        foreach (var handle in Metadata.AssemblyReferences)
        {
            var name = Metadata.GetString(Metadata.GetAssemblyReference(handle).Name);
            if (name is not ("System.Runtime" or "System.Private.CoreLib" or TypeNames.Engine)) problems.Add(new("SOC3010", Advice.OfAssembly(name)));
        }
    }

    private void CheckResources()
    {
        foreach (var handle in Metadata.ManifestResources)
        {
            var resource = Metadata.GetManifestResource(handle);
            if (!resource.Implementation.IsNil || Metadata.GetString(resource.Name) != CompiledPolicySet.ManifestResource) Report("It holds a file of its own.");
        }
    }

    private void CheckSignatures()
    {
        foreach (var (table, handles) in Signatures())
        {
            foreach (var handle in handles)
            {
                if (Metadata.GetBlobReader(handle).Length <= LongestSignature) continue;
                Report($"A signature in {table} is too long.");
                return;
            }
        }
    }

    private IEnumerable<(TableIndex Table, IEnumerable<BlobHandle> Handles)> Signatures()
    {
        yield return (TableIndex.MethodDef, Metadata.MethodDefinitions.Select(one => Metadata.GetMethodDefinition(one).Signature));
        yield return (TableIndex.Field, Metadata.FieldDefinitions.Select(one => Metadata.GetFieldDefinition(one).Signature));
        yield return (TableIndex.MemberRef, Metadata.MemberReferences.Select(one => Metadata.GetMemberReference(one).Signature));
        yield return (TableIndex.StandAloneSig, Rows(TableIndex.StandAloneSig).Select(row => Metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature));
        yield return (TableIndex.TypeSpec, Rows(TableIndex.TypeSpec).Select(row => Metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature));
        yield return (TableIndex.MethodSpec, Rows(TableIndex.MethodSpec).Select(row => Metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature));
    }

    private IEnumerable<int> Rows(TableIndex table) => Enumerable.Range(1, Metadata.GetTableRowCount(table));

    private static string Describe(TableIndex table) => table switch
    {
        TableIndex.ImplMap or TableIndex.ModuleRef => "It calls native code.",
        TableIndex.InterfaceImpl or TableIndex.MethodImpl => "It implements an interface.",
        TableIndex.Event or TableIndex.EventMap => "It declares an event.",
        TableIndex.FieldLayout => "It lays fields over each other.",
        TableIndex.GenericParamConstraint => "It declares something generic.",
        _ => $"It has a table {table}.",
    };

    private void Report(string what) =>
        problems.Add(new("SOC3015", $"The compiled policies are not what rules compile to. {what} A rule is an expression; declare nothing but functions."));
}
