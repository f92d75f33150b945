using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;

namespace ParLive.Runtime.Calls;

/// <summary>One method of a grain or observer interface, compiled once so that no call goes through reflection.</summary>
internal sealed class GrainMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    private readonly Func<GrainMethod, object?[], Call> _newCall;
    private readonly Func<Task, object?> _toReturnType;

    private GrainMethod(MethodInfo method)
    {
        var value = ValueOf(method);
        Name = $"{method.DeclaringType!.Name}.{method.Name}";
        AlwaysInterleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        OneWay = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));
        AnswersValue = value is not null;
        IsQuestion = AnswersValue && (AlwaysInterleaves || ReadOnly);
        Invoke = Compiled(method);
        _newCall = value is null
            ? static (method, arguments) => new PlainCall(method, arguments)
            : typeof(GrainMethod).GetMethod(nameof(NewValueCall), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(value).CreateDelegate<Func<GrainMethod, object?[], Call>>();
        _toReturnType = Wrapped(method.ReturnType);
    }

    /// <summary>The interface and the method, for messages.</summary>
    public string Name { get; }

    public bool AlwaysInterleaves { get; }

    public bool ReadOnly { get; }

    public bool OneWay { get; }

    public bool AnswersValue { get; }

    /// <summary>Whether it is asked for an answer and changes nothing that others would have to wait for.</summary>
    public bool IsQuestion { get; }

    /// <summary>Calls the method on an object with its arguments.</summary>
    public Func<object, object?[], Task> Invoke { get; }

    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, static method => new(method));

    public Call NewCall(object?[] arguments) => _newCall(this, arguments);

    /// <summary>A task as the interface declares it.</summary>
    public object? ToReturnType(Task task) => _toReturnType(task);

    private static ValueCall<T> NewValueCall<T>(GrainMethod method, object?[] arguments) => new(method, arguments);

    private static Type? ValueOf(MethodInfo method)
    {
        var declared = method.ReturnType;
        if (declared == typeof(void) || declared == typeof(Task) || declared == typeof(ValueTask))
            return null;

        return declared.IsGenericType
            && (declared.GetGenericTypeDefinition() == typeof(Task<>) || declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
                ? declared.GetGenericArguments()[0]
                : throw new NotSupportedException(
                    $"{method.DeclaringType}.{method.Name} returns {declared}; it can return nothing, a task, or a task with a value.");
    }

    private static Func<object, object?[], Task> Compiled(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var given = method.GetParameters().Select((parameter, index) =>
            Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType));
        Expression call = Expression.Call(Expression.Convert(target, method.DeclaringType!), method, given);
        if (method.ReturnType == typeof(void))
            call = Expression.Block(call, Expression.Constant(Task.CompletedTask));
        else if (method.ReturnType.IsValueType)
            call = Expression.Call(call, nameof(ValueTask.AsTask), typeArguments: null);

        return Expression.Lambda<Func<object, object?[], Task>>(call, target, arguments).Compile();
    }

    private static Func<Task, object?> Wrapped(Type declared)
    {
        if (declared == typeof(void))
            return static _ => null;
        if (!declared.IsValueType)
            return static task => task;

        var task = Expression.Parameter(typeof(Task), "task");
        var inner = declared.IsGenericType ? typeof(Task<>).MakeGenericType(declared.GetGenericArguments()) : typeof(Task);
        var wrapped = Expression.New(declared.GetConstructor([inner])!, Expression.Convert(task, inner));
        return Expression.Lambda<Func<Task, object?>>(Expression.Convert(wrapped, typeof(object)), task).Compile();
    }
}
