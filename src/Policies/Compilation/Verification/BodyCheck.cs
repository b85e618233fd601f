using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Verifies the body of one method: follows every way through it once, which is enough as no way leads back, with the types of
/// all values. So nothing is taken for something else, nothing outside of the allow-list is touched, and nothing throws.
/// </summary>
internal sealed partial class BodyCheck
{
    private readonly PolicyImage image;
    private readonly TypeRoles roles;
    private readonly CallGraph graph;
    private readonly List<Problem> problems;
    private readonly MethodDefinitionHandle method;
    private readonly TruthBranches truths;
    private readonly Dictionary<int, Frame> waiting = [];

    private List<Instruction> instructions = [];
    private string[] locals = [];
    private Operand[] arguments = [];
    private string returns = "void";
    private string name = "";
    private FlowOrder order = FlowOrder.Of([]);
    private int next;
    private Frame frame = new(0);
    private int at;
    private int problemsBefore;
    private int lastId;

    private BodyCheck(PolicyImage image, TypeRoles roles, CallGraph graph, List<Problem> problems, MethodDefinitionHandle method)
    {
        this.image = image;
        this.roles = roles;
        this.graph = graph;
        this.problems = problems;
        this.method = method;
        truths = new TruthBranches();
    }

    private static AllowList Allowed => AllowList.Default;

    private Instruction Now => instructions[at];

    /// <summary>Verifies a method that has a body.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="roles">What its types are for.</param>
    /// <param name="graph">Learns whom the method calls.</param>
    /// <param name="problems">Takes SOC3xxx.</param>
    /// <param name="method">The method.</param>
    public static void Run(PolicyImage image, TypeRoles roles, CallGraph graph, List<Problem> problems, MethodDefinitionHandle method)
    {
        var check = new BodyCheck(image, roles, graph, problems, method) { problemsBefore = problems.Count };
        try
        {
            check.Start();
            if (problems.Count == check.problemsBefore) check.Follow();
        }
        catch (BadImageFormatException broken)
        {
            // After a refusal the types of what follows are guesses.
            if (problems.Count == check.problemsBefore) check.Refuse("SOC3019", $"The compiled code of {check.name} is not what the compiler makes: {broken.Message} Compile the policies again.");
        }
    }

    private void Start()
    {
        var definition = image.Metadata.GetMethodDefinition(method);
        var callee = image.Callee(method);
        name = $"{image.Display(definition.GetDeclaringType())}.{callee.Name}";
        returns = callee.Return;
        var body = image.Pe.GetMethodBody(definition.RelativeVirtualAddress);
        if (body.ExceptionRegions.Length > 0)
        {
            Refuse("SOC3014", "try, using, lock and foreach are not allowed in an assertion: nothing in it throws or has to be released. Use Any, All, None or Where for the items of a collection.");
            return;
        }

        ReadInstructions(body);
        if (problems.Count > problemsBefore) return;
        locals = body.LocalSignature.IsNil ? [] : [.. image.Metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(image.Names, null)];
        if (locals.Length > 0 && !body.LocalVariablesInitialized) throw new BadImageFormatException("its locals are not initialized.");
        foreach (var local in locals)
        {
            if (problems.Count == problemsBefore && !Allowed.IsLocal(local) && !roles.IsLocal(local)) RefuseType(local, "a variable of the type");
        }

        frame = new Frame(locals.Length);
        for (var i = 0; i < locals.Length; i++)
        {
            // A struct closure has no constructor: its fields are assigned one by one.
            if (roles.Of(locals[i]) == TypeRole.Closure && roles.IsStruct(locals[i])) frame.Locals[i] = New(locals[i]) with { IsFresh = true };
        }

        var self = callee.IsInstance ? new[] { Argument(roles.IsStruct(callee.Owner) ? callee.Owner + "&" : callee.Owner) } : [];
        arguments = [.. self, .. callee.Parameters.Select(Argument)];
    }

    private void ReadInstructions(MethodBodyBlock body)
    {
        instructions = InstructionReader.Read(body.GetILReader(), out var refused);
        foreach (var instruction in instructions)
        {
            // What is wrong with a member says more than what is wrong with the types and instructions that it brings along.
            if (instruction.Code is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn)) continue;
            var callee = image.Callee(Token(instruction));
            if (!callee.IsAllowed || IsUnknownHelper(callee)) RefuseMember(callee, instruction.Offset);
        }

        if (refused is not { } op || problems.Count > problemsBefore) return;
        var (id, advice) = Advice.OfInstruction(op);
        Refuse(id, advice, offset: instructions.Count == 0 ? 0 : instructions[^1].Next);
    }

    private bool IsUnknownHelper(Callee callee) =>
        callee.IsOwn && roles.Of(callee.Owner) == TypeRole.Helpers && Allowed.HelperBody(TypeRoles.HelperSignature(callee)) is null;

    private void Follow()
    {
        order = FlowOrder.Of(instructions);
        if (order.Loop >= 0)
        {
            Refuse("SOC3012", "A loop is not allowed in an assertion: it might never end. Use Any, All, None, Count or Where.", offset: instructions[order.Loop].Offset);
            return;
        }

        waiting.Add(0, frame);
        foreach (var index in order.Indexes)
        {
            at = index;
            // Part of what was followed with the instruction before.
            if (!waiting.Remove(index, out var known)) continue;
            frame = known;
            if (frame.Depth > 1024) throw new BadImageFormatException("its stack is too deep.");
            next = index + 1;
            Step();
            if (!Now.EndsFlow) GoTo(next, frame);
        }

        foreach (var offset in truths.Dishonest(instructions)) Refuse("SOC3011", Advice.TruthBranch, offset: offset);
    }

    /// <summary>Takes what is known to where a way leads.</summary>
    private void GoTo(int index, Frame known)
    {
        if (waiting.TryGetValue(index, out var other)) waiting[index] = other.Join(known, NewId) ?? throw new BadImageFormatException("two ways meet with different values.");
        else waiting.Add(index, index == next && order.LeadingTo[index] == 1 ? known : known.Copy());
    }

    private void Step()
    {
        var instruction = Now;
        switch (instruction.Code)
        {
            case ILOpCode.Nop:
                break;
            case ILOpCode.Ldarg:
                frame.Push(arguments[Index(arguments.Length)]);
                break;
            case ILOpCode.Ldarga:
                var argument = arguments[Index(arguments.Length)];
                frame.Push(New(argument.Type + "&") with { Address = AddressKind.Argument });
                break;
            case ILOpCode.Ldloc:
                var local = frame.Locals[Index(locals.Length)] ?? throw new BadImageFormatException("it reads a variable that nothing was assigned to.");
                truths.Loads(instruction.Offset, local.Id);
                frame.Push(local);
                break;
            case ILOpCode.Ldloca:
                frame.Push(New(locals[Index(locals.Length)] + "&") with { Address = AddressKind.Local, Local = (int)instruction.Number });
                break;
            case ILOpCode.Stloc:
                StoreLocal(Index(locals.Length), Pop());
                break;
            case ILOpCode.Dup:
                frame.Push(frame.Peek() ?? throw new BadImageFormatException("its stack is empty."));
                break;
            case ILOpCode.Pop:
                Pop();
                break;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn:
                StepCall();
                break;
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld:
                StepField();
                break;
            case ILOpCode.Ret:
                Return();
                break;
            default:
                if (instruction.Targets.Length > 0) StepBranch();
                else StepValue();
                break;
        }
    }

    private void Return()
    {
        if (returns != "void")
        {
            var value = Take(returns);
            if (value.MayBeNull) RefuseNull();
        }

        if (frame.Depth > 0) throw new BadImageFormatException("it leaves values behind.");
    }

    private void StoreLocal(int index, Operand value)
    {
        var type = locals[index];
        if (!Fits(value, type)) throw new BadImageFormatException("a variable of another type is assigned.");
        var isNarrow = type is "boolean" or "char" && value.Constant is not (null or 0 or 1);
        frame.Locals[index] = isNarrow ? New(type) : value.Type == "null" ? value with { Type = type } : value;
    }

    /// <summary>The value on top; it must be of this type.</summary>
    private Operand Take(string type)
    {
        var value = Pop();
        return Fits(value, type) ? value : throw new BadImageFormatException($"{value.Type} is taken for {type}.");
    }

    private Operand Pop() => frame.Pop() ?? throw new BadImageFormatException("its stack is empty.");

    private static bool Fits(Operand value, string type) =>
        value.StackType == Operand.OnStack(type)
        || (value.Type == "null" && (Allowed.IsClass(type) || type.StartsWith("System.Func`2<", StringComparison.Ordinal) || type.EndsWith("[]", StringComparison.Ordinal)))
        || Allowed.BaseOf(value.Type) == type;

    private int Index(int count) => Now.Number < count ? (int)Now.Number : throw new BadImageFormatException("an index is out of range.");

    private static EntityHandle Token(Instruction instruction)
    {
        var handle = MetadataTokens.Handle((int)instruction.Number);
        return handle.Kind is HandleKind.String or HandleKind.UserString or HandleKind.Blob or HandleKind.Guid
            ? throw new BadImageFormatException("a token is of no entity.")
            : (EntityHandle)handle;
    }

    private Operand New(string type) => new(NewId(), type);

    private int NewId() => ++lastId;

    private Operand Argument(string type) => New(type) with { Address = type.EndsWith('&') ? AddressKind.Argument : AddressKind.None };

    private void Refuse(string id, string message, string word = "", int offset = -1) =>
        problems.Add(new(id, message) { Method = method, Offset = offset >= 0 ? offset : at < instructions.Count ? Now.Offset : 0, Word = word });

    private void RefuseMember(Callee callee, int offset = -1)
    {
        var (id, message) = Advice.OfMember(callee);
        Refuse(id, message, Advice.Word(callee), offset);
    }

    private void RefuseType(string type, string what) =>
        Refuse("SOC3010", Advice.OfType(what, PolicyImage.OwnType(type) is { IsNil: false } own ? image.Display(own) : type));

    private void RefuseNull() =>
        Refuse("SOC3013", "null is only for comparing, as in value == null: anything else might throw. Ask .Exists, or write what absence means with .Default(...).", "null");
}
